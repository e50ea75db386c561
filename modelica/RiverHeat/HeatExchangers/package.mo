within RiverHeat;
package HeatExchangers "Exchangers between refrigerant and water, in finite volumes"
  annotation (Documentation(info = "<html>
<p>Each exchanger is one class with arrays over its cells: refrigerant, wall and water have states of their own. The
water flow is imposed by a pump and never runs backwards; it enters by the inputs <code>T_water_in</code> and
<code>m_flow_water</code>.</p>
</html>"));
end HeatExchangers;
